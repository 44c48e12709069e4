/** The same wall time so many days later; as wall time has no zone, no change of clocks can move it. */
export const shiftDays = (wallTime: Date, days: number) => new Date(wallTime.getTime() + days * 86_400_000)
