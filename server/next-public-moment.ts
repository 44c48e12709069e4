/** Asked anew at most once a second: between two changes every page ends at the same moment. */
export async function nextPublicMoment(): Promise<Date | null> {
  const queries = await import("@/domain/events/queries")
  return queries.nextPublicMoment()
}
