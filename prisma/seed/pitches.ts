import { theClock } from "@/domain/actors/actor"
import { editEvent } from "@/domain/events/edit-event"
import { eventInput } from "@/domain/events/event-input"
import { readForEditing } from "@/domain/events/read-for-editing"
import { acceptInvitation } from "@/domain/invitations/accept-invitation"
import { callGuestsLast } from "@/domain/invitations/call-guests-last"
import { declineInvitation } from "@/domain/invitations/decline-invitation"
import { lapseInvitation } from "@/domain/invitations/lapse-invitation"
import { proposeTime } from "@/domain/invitations/propose-time"
import { addNote } from "@/domain/pitches/add-note"
import { answerQuestion } from "@/domain/pitches/answer-question"
import { approvePitch } from "@/domain/pitches/approve-pitch"
import { askMembers } from "@/domain/pitches/ask-members"
import { askPitcher } from "@/domain/pitches/ask-pitcher"
import { callPitchersLast } from "@/domain/pitches/call-pitchers-last"
import { closeForSilence } from "@/domain/pitches/close-for-silence"
import { declinePitch } from "@/domain/pitches/decline-pitch"
import { invitePitcher } from "@/domain/pitches/invite-pitcher"
import { judgePitch } from "@/domain/pitches/judge-pitch"
import { lookAgain } from "@/domain/pitches/look-again"
import { publishListing } from "@/domain/pitches/publish-listing"
import { withdrawPitch } from "@/domain/pitches/withdraw-pitch"
import { writeMessage } from "@/domain/pitches/write-message"
import { seedColleagues } from "./colleagues"
import * as told from "./pitch-texts"
import { done, type Stage } from "./stage"
import type { Team } from "./team"
import { asItIs, invitationOf, proposedOf, queue, queueNow, seatsOf, submit, type Told } from "./tell"

/** Twenty-seven pitches, at least one in every state. Times count in days from today; what still waits comes last. */
export async function seedPitches(stage: Stage, team: Team): Promise<void> {
  const of: Chapter = { stage, team }
  await theStory(of)
  await closedOnes(of)
  await invitedOnes(of)
  await approvedOnes(of)
  await askedOnes(of)
  await seedColleagues(stage, team, await waitingOnes(of))
  await onesInTheAir(of)
}

type Chapter = { stage: Stage; team: Team }

/** The exchange that Greenroom was made after: a question, an answer that gives nothing, an offer, and then crickets. */
async function theStory({ stage, team }: Chapter) {
  const { priya, sam } = team.editors
  const pitchId = await queue(stage, told.severalEvents, -45, "09:12")
  await stage.at(-43, "20:40")
  done(await askPitcher(priya, { ...(await asItIs(stage, pitchId)), question: told.storyQuestion }))
  await stage.deliver()
  await stage.at(-42, "21:15")
  done(await answerQuestion(priya, { pitchId, answer: told.storyAnswer }))
  done(await addNote(priya, { pitchId, text: told.storyNote }))
  await stage.at(-41, "21:38")
  const verdict = { isInvolved: "no", wouldCare: "maybe", isGoodStory: true } as const
  done(await judgePitch(sam, { ...(await asItIs(stage, pitchId)), ...verdict }))
  await stage.at(-41, "21:40")
  const seatIds = await seatsOf(stage, [410, 411])
  done(
    await invitePitcher(sam, { ...(await asItIs(stage, pitchId)), seatIds, sentence: told.storyInvitation }),
  )
  await stage.deliver()
  await stage.at(-33, "08:00")
  await callGuestsLast(theClock())
  await stage.deliver()
  await stage.at(-26, "21:30")
  done(await lapseInvitation(sam, { invitationId: await invitationOf(stage, pitchId) }))
}

async function closedOnes({ stage, team }: Chapter) {
  const { alex, luis, priya } = team.editors

  const thanked = await queue(stage, told.brokerage, -30, "11:05")
  await stage.at(-25, "21:10")
  done(await askMembers(alex, { pitchId: thanked, whom: team.id("priya") }))
  done(await declinePitch(alex, { ...(await asItIs(stage, thanked)), ...told.brokerageNo }))
  await stage.deliver()

  const unreachable = await queue(stage, told.gala, -19, "16:44")
  await stage.at(-14, "20:20")
  done(await declinePitch(luis, { ...(await asItIs(stage, unreachable)), ...told.galaNo }))
  await stage.deliver("bounced")

  const silent = await queue(stage, told.hackWeekend, -40, "13:31")
  await stage.at(-38, "21:00")
  done(await askPitcher(priya, { ...(await asItIs(stage, silent)), question: told.hackWeekendQuestion }))
  await stage.deliver()
  await stage.at(-30, "08:00")
  await callPitchersLast(theClock())
  await stage.deliver()
  await stage.at(-27, "21:25")
  done(await closeForSilence(priya, await asItIs(stage, silent)))

  const withdrawn = await queue(stage, told.drones, -16, "10:10")
  await stage.at(-12, "07:55")
  done(await withdrawPitch(await stage.pitcher(withdrawn)))

  const again = await queue(stage, told.compilerReading, -22, "19:02")
  await stage.at(-18, "20:55")
  done(await declinePitch(alex, { ...(await asItIs(stage, again)), ...told.compilerReadingNo }))
  await stage.deliver()
  await stage.at(-2, "18:30")
  done(await lookAgain(await stage.pitcher(again), told.compilerReadingBack))
}

async function invitedOnes({ stage, team }: Chapter) {
  const { sam } = team.editors
  const invite = async (pitch: Told, day: number, numbers: number[], sentence: string) => {
    const pitchId = await queue(stage, pitch, day - 4, "12:20")
    await stage.at(day, "21:20")
    const seatIds = await seatsOf(stage, numbers)
    done(await invitePitcher(sam, { ...(await asItIs(stage, pitchId)), seatIds, sentence }))
    await stage.deliver()
    return invitationOf(stage, pitchId)
  }

  const declined = await invite(told.foodBank, -31, [411], told.foodBankInvitation)
  await stage.at(-29, "09:40")
  done(await declineInvitation(await stage.guest(declined), { askAgainIn: "6 months" }))

  const accepted = await invite(told.beeHotel, -13, [414, 415], told.beeHotelInvitation)
  await stage.at(-11, "17:05")
  const [, later = ""] = await seatsOf(stage, [414, 415])
  done(await acceptInvitation(await stage.guest(accepted), { invitationId: accepted, seatId: later }))
  await stage.deliver()

  const proposed = await invite(told.prisonLibrary, -6, [415, 416], told.prisonLibraryInvitation)
  await stage.at(-3, "22:10")
  done(
    await proposeTime(await stage.guest(proposed), {
      invitationId: proposed,
      words: told.prisonLibraryWords,
    }),
  )

  await invite(told.lighthouse, -2, [416, 417], told.lighthouseInvitation)
}

async function approvedOnes({ stage, team }: Chapter) {
  const { luis, priya } = team.editors

  const listed = await queue(stage, told.river, -20, "08:25")
  await stage.at(-17, "21:12")
  const yes = await approvePitch(luis, {
    ...(await asItIs(stage, listed)),
    eventIds: await proposedOf(stage, listed),
    involvementMemberId: team.id("hannah"),
    ...told.riverYes,
  })
  await stage.deliver()
  await stage.at(-16, "20:45")
  for (const id of done(yes).eventIds) {
    const draft = await readForEditing(luis, id)
    if (!draft) throw new Error("an approved pitch has no draft")
    const until = { endsLocal: `${draft.startsLocal.slice(0, 10)}T21:00` }
    const input = eventInput.parse({ ...draft, ...told.riverListing, ...until })
    done(await editEvent(luis, { ...input, id, version: draft.version }))
    done(await publishListing(luis, { id, version: draft.version + 1 }))
  }
  await stage.deliver()

  const prepared = await queue(stage, told.lathe, -9, "15:15")
  await stage.at(-5, "21:48")
  done(
    await approvePitch(priya, {
      ...(await asItIs(stage, prepared)),
      eventIds: await proposedOf(stage, prepared),
      involvementMemberId: team.id("tomasz"),
      ...told.latheYes,
    }),
  )
  await stage.deliver()
}

async function askedOnes({ stage, team }: Chapter) {
  const { alex, luis } = team.editors

  const silent = await queue(stage, told.blockchainBrunch, -18, "10:50")
  await stage.at(-14, "20:15")
  done(await askPitcher(luis, { ...(await asItIs(stage, silent)), question: told.blockchainBrunchQuestion }))
  await stage.deliver()
  await stage.at(-6, "08:00")
  await callPitchersLast(theClock())
  await stage.deliver()

  const asked = await queue(stage, told.kitchenRobots, -6, "14:14")
  await stage.at(-4, "21:02")
  done(await askPitcher(alex, { ...(await asItIs(stage, asked)), question: told.kitchenRobotsQuestion }))
  await stage.deliver()

  const answered = await queue(stage, told.mapathon, -7, "09:09")
  await stage.at(-4, "21:06")
  done(await askPitcher(alex, { ...(await asItIs(stage, answered)), question: told.mapathonQuestion }))
  await stage.deliver()
  await stage.at(-1, "12:34")
  done(
    await answerQuestion(await stage.pitcher(answered), { pitchId: answered, answer: told.mapathonAnswer }),
  )
}

async function waitingOnes({ stage, team }: Chapter) {
  const { sam } = team.editors
  for (const [pitch, days] of [
    [told.craftBeerNight, -12],
    [told.hydroponics, -3],
  ] as const) {
    await stage.at(days, "23:41")
    await submit(stage, pitch)
    await stage.deliver()
  }

  const late = await queue(stage, told.choir, -13, "17:17")
  await stage.at(-6, "19:50")
  done(await writeMessage(await stage.pitcher(late), told.choirMessage))
  await stage.at(-5, "21:33")
  done(await addNote(sam, { pitchId: late, text: told.choirNote }))

  await queue(stage, told.followers, -3, "03:14")
  await stage.at(-2, "03:15")
  await submit(stage, told.coupons, { sign: "hidden_field", pageKey: null })

  await queue(stage, told.longWords, -2, "08:08")
  await queue(stage, told.rightToLeft, -2, "13:40")
  const tied = await queue(stage, told.threads, -1, "22:05")
  await stage.minutesAgo(130)
  await queueNow(stage, told.lawnMower)
  return { late, tied }
}

/** The last hours: three mails that really wait when the demo starts, two of which can still be undone. */
async function onesInTheAir({ stage, team }: Chapter) {
  const { priya, sam } = team.editors
  const declined = await queue(stage, told.realEstate, -5, "11:11")
  const asked = await queue(stage, told.chessClock, -4, "18:48")
  await stage.minutesAgo(4)
  done(await declinePitch(sam, { ...(await asItIs(stage, declined)), ...told.realEstateNo }))
  await stage.minutesAgo(2)
  done(await askPitcher(priya, { ...(await asItIs(stage, asked)), question: told.chessClockQuestion }))
  await stage.minutesAgo(1)
  await submit(stage, told.unconfirmedJustNow)
}
