import { askMembers } from "@/domain/pitches/ask-members"
import { declareTie } from "@/domain/pitches/declare-tie"
import { vouchForPitcher } from "@/domain/pitches/vouch-for-pitcher"
import { done, type Stage } from "./stage"
import type { Team } from "./team"

type Waiting = { late: string; tied: string }

/** What editors and members do beside the decision: one asked around and two answered, one stays out of it. */
export async function seedColleagues(stage: Stage, team: Team, { late, tied }: Waiting): Promise<void> {
  const { alex, sam } = team.editors
  await stage.at(-5, "21:36")
  done(await askMembers(sam, { pitchId: late, whom: "everybody" }))
  await stage.deliver()
  const answer = async (name: "priya" | "luis", given: "yes" | "no", words: string) => {
    const { id } = await stage.one<{ id: string }>(
      "select id from vouches where pitch_id = $1 and member_id = $2",
      [late, team.id(name)],
    )
    done(await vouchForPitcher(await stage.voucher(id), { answer: given, words }))
  }
  await stage.at(-4, "08:12")
  await answer("priya", "yes", "Sang with her in the tunnel last winter. They rehearse.")
  await stage.at(-4, "19:20")
  await answer("luis", "no", "")
  await stage.at(0, "07:30")
  done(await declareTie(alex, { pitchId: tied, words: "I rent a loom from her." }))
}
