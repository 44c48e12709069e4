import { Paragraphs } from "@/components/ui/paragraphs"

type Told =
  | string
  | number
  | boolean
  | Date
  | null
  | undefined
  | readonly Told[]
  | { readonly [name: string]: Told }
type Props = { copy: { readonly [name: string]: Told }; moment: (at: Date) => string }

const isList = (told: Told): told is readonly Told[] => Array.isArray(told)
const isEmpty = (told: Told) =>
  told === null || told === undefined || told === "" || (isList(told) && told.length === 0)
const named = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)

/** All that we hold, under the names that the file has. What is not there is said once for each part. */
export function ToldList({ copy, moment }: Props) {
  return (
    <div className="grid gap-8">
      {Object.entries(copy).map(([name, told]) => (
        <section key={name} className="border-t-2 border-ink pt-3 print:break-inside-avoid">
          <h2 className="display mb-2 text-2xl">{named(name)}</h2>
          {isEmpty(told) ? <p className="text-muted">Nothing.</p> : <Told told={told} moment={moment} />}
        </section>
      ))}
    </div>
  )
}

function Told({ told, moment }: { told: Told } & Pick<Props, "moment">) {
  if (told instanceof Date) return <p>{moment(told)}</p>
  if (typeof told === "boolean") return <p>{told ? "Yes" : "No"}</p>
  if (isList(told)) {
    return (
      <ol className="grid gap-4">
        {told.map((one, index) => (
          <li key={index} className="border-l-4 border-line pl-4">
            <Told told={one} moment={moment} />
          </li>
        ))}
      </ol>
    )
  }
  if (told && typeof told === "object") {
    return (
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[14rem_minmax(0,1fr)]">
        {Object.entries(told)
          .filter(([, one]) => !isEmpty(one))
          .map(([name, one]) => (
            <div key={name} className="contents">
              <dt className="text-muted">{named(name)}</dt>
              <dd className="min-w-0 wrap-anywhere">
                <Told told={one} moment={moment} />
              </dd>
            </div>
          ))}
      </dl>
    )
  }
  return <Paragraphs text={String(told)} />
}
