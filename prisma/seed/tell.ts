import { v7 as newId } from "uuid"
import { visitor } from "@/domain/actors/actor"
import { confirmPitch } from "@/domain/pitches/confirm-pitch"
import { pitchInput } from "@/domain/pitches/pitch"
import { submitPitch } from "@/domain/pitches/submit-pitch"
import type { SentForm } from "@/domain/pitches/suspect-form"
import { done, type Stage } from "./stage"

export type Told = {
  name: string
  email: string
  organisation?: string
  site?: string
  /** Title, link, days from today, time (none: the whole day), place. */
  events: [title: string, url: string, days: number, time: string, place: string][]
  value: string
  acquaintance?: "came_to" | "know" | "listened"
  detail?: string
  whoOfUs?: string
  isOpenToShow?: boolean
  brings?: string
  anythingElse?: string
}

/** Where a told pitch begins: it is sent in on that day, and its mail is on the way. */
export async function submit(stage: Stage, told: Told, form?: SentForm): Promise<string> {
  const input = pitchInput.parse({
    submissionKey: newId(),
    name: told.name,
    email: told.email,
    organisation: told.organisation,
    site: told.site,
    events: told.events.map(([title, url, days, time, place]) => ({
      title,
      url,
      date: stage.date(days),
      time: time || undefined,
      place,
      isOnline: place === "",
    })),
    audienceValue: told.value,
    acquaintance: told.acquaintance,
    acquaintanceDetail: told.detail,
    whoOfUs: told.whoOfUs,
    isOpenToShow: told.isOpenToShow,
    brings: told.brings,
    anythingElse: told.anythingElse,
  })
  return done(await submitPitch(visitor, input, `the demo group: ${told.email}`, form)).pitchId
}

/** Sent in, mailed, and confirmed from that mail a few minutes later: it waits in the queue. */
export async function queue(stage: Stage, told: Told, days: number, time: string): Promise<string> {
  await stage.at(days, time)
  return queueNow(stage, told)
}

/** The same, beginning at the time that the clock shows. */
export async function queueNow(stage: Stage, told: Told): Promise<string> {
  const pitchId = await submit(stage, told)
  await stage.deliver()
  await stage.pass(3)
  done(await confirmPitch(await stage.pitcher(pitchId)))
  return pitchId
}

/** What an editor's verb is called with: the pitch as it is now. */
export async function asItIs(stage: Stage, pitchId: string): Promise<{ pitchId: string; version: number }> {
  const { version } = await stage.one<{ version: number }>("select version from pitches where id = $1", [
    pitchId,
  ])
  return { pitchId, version }
}

/** A free seat of each of these episodes. */
export async function seatsOf(stage: Stage, numbers: number[]): Promise<string[]> {
  const rows = await stage.sql<{ id: string }>(
    `select distinct on (e.number) s.id from seats s join episodes e on e.id = s.episode_id
     where e.number = any($1) and not exists (select 1 from bookings b where b.seat_id = s.id and b.ended_at is null)
     order by e.number, s.position`,
    [numbers],
  )
  return rows.map(({ id }) => id)
}

export const invitationOf = async (stage: Stage, pitchId: string): Promise<string> =>
  (
    await stage.one<{ id: string }>(
      "select invitation_id as id from decisions where pitch_id = $1 and invitation_id is not null",
      [pitchId],
    )
  ).id

export const proposedOf = async (stage: Stage, pitchId: string): Promise<string[]> =>
  (
    await stage.sql<{ id: string }>("select id from proposed_events where pitch_id = $1 order by position", [
      pitchId,
    ])
  ).map(({ id }) => id)
