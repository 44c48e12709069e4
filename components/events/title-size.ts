/** Poster titles shrink with their length, so that a long one does not push date and place off the page. */
export const titleSize = (title: string) =>
  title.length > 90 ? "text-2xl" : title.length > 45 ? "text-3xl" : "text-4xl"
