import { writeRecap } from "@/domain/events/write-recap"
import type { MemberKey } from "./people"
import { done, type Stage } from "./stage"
import type { Team } from "./team"

type Told = { title: string; by: MemberKey; days: number; coveredBy?: number; recap: string }

const recaps: Told[] = [
  {
    title: "Sunday Solder: The One with the Accordion",
    by: "tomasz",
    days: -25,
    coveredBy: 411,
    recap:
      "Fourteen things came in broken and nine went home whole:\n\n- four radios, one of them older than the building\n- three lamps\n- a router that had only been *unplugged*\n- **the accordion**\n\nThe other five are in the drawer for next time. Who soldered what is on [the list](https://eastsidetools.example/solder/list).",
  },
  {
    title: "Model Trains, Real Interlocking",
    by: "sam",
    days: -33,
    coveredBy: 410,
    recap:
      "We tried for two hours to make the trains meet. The signal box said no forty-one times, and was right each time.\n\nThe relay diagrams that people asked for: [Junction Club's archive](https://junctionclub.example/relays).",
  },
  {
    title: "Open Data Bike Ride",
    by: "hannah",
    days: -52,
    recap:
      "The map with all eleven sensors is online, with the flat tyre marked. Next year we ride it the other way round.",
  },
]

/** What came of some of the past events, once the episodes that covered them are there. */
export async function seedRecaps(stage: Stage, team: Team, events: Map<string, string>): Promise<void> {
  for (const { title, by, days, coveredBy, recap } of recaps) {
    await stage.at(days, "21:15")
    const { id, version } = await stage.one<{ id: string; version: number }>(
      "select id, version from events where id = $1",
      [events.get(title)],
    )
    done(await writeRecap(team.editor(by), { id, version, recap, coveredBy }))
  }
}
