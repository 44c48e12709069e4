import { accentTones, contrast, darkGrounds, lightGrounds } from "@/components/site/accent"

const ratio = (one: string, other: string) => `${(Math.floor(contrast(one, other) * 10) / 10).toFixed(1)} : 1`

/** The lowest of the ratios on all grounds of one theme: the one that counts. */
const lowest = (tone: string, grounds: string[]) =>
  grounds.reduce((least, ground) => (contrast(tone, ground) < contrast(tone, least) ? ground : least))

/** What becomes of a colour: as a ground, and as letters by day and by night. AA asks for 4.5 : 1. */
export function AccentSample({ accent }: { accent: string }) {
  const tones = accentTones(accent)
  const themes = [
    { name: "By day", paper: "#f5f4f1", ink: "#171513", tone: tones.onLight, grounds: lightGrounds },
    { name: "By night", paper: "#131211", ink: "#f1efeb", tone: tones.onDark, grounds: darkGrounds },
  ]
  return (
    <div className="grid max-w-3xl gap-3 sm:grid-cols-2" aria-live="polite">
      {themes.map(({ name, paper, ink, tone, grounds }) => (
        <div key={name} className="border-2 border-edge" style={{ background: paper, color: ink }}>
          <div
            className="flex items-end gap-3 px-4 py-3"
            style={{ background: tones.ground, color: tones.ink }}
          >
            <span className="display text-4xl leading-[0.8] font-black">24</span>
            <span className="caps text-lg leading-none">
              Thu
              <br />
              Dec
            </span>
          </div>
          <div className="px-4 py-3">
            <p className="caps text-lg" style={{ color: tone }}>
              Why it’s here
            </p>
            <p className="text-sm">
              {name}: <b>{tone}</b>, at least {ratio(tone, lowest(tone, grounds))} as letters. On the colour
              itself: {tones.ink === "#ffffff" ? "white" : "black"}, {ratio(tones.ink, tones.ground)}.
            </p>
          </div>
        </div>
      ))}
    </div>
  )
}
