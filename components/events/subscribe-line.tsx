/** Under a list: the way to follow just what it shows. `query` is its filter, `?tag=linux`, or empty. */
export const SubscribeLine = ({ query }: { query: string }) => (
  <p className="no-print mt-6 flex flex-wrap gap-x-6 gap-y-1">
    <a href={`/subscribe${query}`}>{query ? "Subscribe to exactly this" : "Subscribe to all of it"}</a>
    <a href={`/feed.xml${query}`}>RSS</a>
  </p>
)
