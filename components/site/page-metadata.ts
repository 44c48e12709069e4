import type { Metadata } from "next"

type Page = {
  title: string
  description: string
  path: string
  groupName: string
  isArticle?: boolean
  /** For a page that lists events: its filter as a query, empty for all, for which there are feeds and a calendar. */
  feeds?: string
  /** The address of its social card; the group's own without one. */
  card?: string
}

/** What a public page says about itself: to search engines, to feed readers, and to those who are sent its address. */
export function pageMetadata({
  title,
  description,
  path,
  groupName,
  isArticle = false,
  ...rest
}: Page): Metadata {
  const { feeds, card = "/card.png" } = rest
  const images = [{ url: card, width: 1200, height: 630, alt: title }]
  return {
    title,
    description,
    alternates: { canonical: path, ...(feeds !== undefined && { types: feedLinks(feeds, groupName) }) },
    openGraph: {
      title,
      description,
      url: path,
      siteName: groupName,
      locale: "en",
      type: isArticle ? "article" : "website",
      images,
    },
    twitter: { card: "summary_large_image", title, description, images },
  }
}

const feedLinks = (query: string, groupName: string) => ({
  "application/rss+xml": [{ url: `/feed.xml${query}`, title: `${groupName}, news` }],
  "application/feed+json": [{ url: `/feed.json${query}`, title: `${groupName}, news` }],
  "text/calendar": [{ url: `/calendar.ics${query}`, title: `${groupName}, calendar` }],
})
