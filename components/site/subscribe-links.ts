type Ways = {
  ics: string
  webcal: string
  google: string
  outlook: string
  office: string
  rss: string
  json: string
}

/**
 * Every way to follow the calendar, or the part of it that the query names. `webcal:` is the address that phones and
 * desktop programs subscribe by; the others take an ordinary one.
 */
export function subscribeLinks(baseUrl: string, query: string, name: string): Ways {
  const ics = new URL(`/calendar.ics${query}`, baseUrl).href
  const webcal = ics.replace(/^https?:/, "webcal:")
  const add = new URLSearchParams({ url: ics, name })
  return {
    ics,
    webcal,
    google: `https://calendar.google.com/calendar/render?${new URLSearchParams({ cid: webcal })}`,
    outlook: `https://outlook.live.com/calendar/0/addfromweb?${add}`,
    office: `https://outlook.office.com/calendar/0/addfromweb?${add}`,
    rss: new URL(`/feed.xml${query}`, baseUrl).href,
    json: new URL(`/feed.json${query}`, baseUrl).href,
  }
}

/** The lines that show the list on another site. The frame has no script, so its height is given. */
export const embedSnippet = (baseUrl: string, query: string, title: string) => {
  const src = new URL(`/embed${query}`, baseUrl).href.replace(/&/g, "&amp;")
  const name = title.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`)
  return `<iframe src="${src}" title="${name}" loading="lazy" style="width:100%;height:40rem;border:0"></iframe>`
}
