import type { Metadata } from "next"

type Page = { title: string; description: string; path: string; groupName: string; isArticle?: boolean }

/** What a public page says about itself: to search engines, and to those who are sent its address. */
export function pageMetadata({ title, description, path, groupName, isArticle = false }: Page): Metadata {
  return {
    title,
    description,
    alternates: { canonical: path },
    openGraph: {
      title,
      description,
      url: path,
      siteName: groupName,
      locale: "en",
      type: isArticle ? "article" : "website",
    },
  }
}
