import { seedRecaps } from "./afterwards"
import { seedEvents } from "./events"
import { groupSettings } from "./group"
import { seedPitches } from "./pitches"
import { seedShow } from "./show"
import { setStage } from "./stage"
import { gatherTeam } from "./team"

/** Fills an empty Greenroom with the demo group, by the real verbs at their own times. With members it does nothing. */
export async function seedDemo(): Promise<void> {
  const stage = await setStage()
  try {
    const [found] = await stage.sql("select 1 from members limit 1")
    if (found) return
    await stage.sql("update settings set value = $1", [JSON.stringify(groupSettings)])
    const team = await gatherTeam(stage)
    const events = await seedEvents(stage, team)
    await seedShow(stage, team, events)
    await seedRecaps(stage, team, events)
    await seedPitches(stage, team)
  } finally {
    await stage.close()
  }
}
