/** `Thu 10 Dec, 7 pm Detroit is free.` */
export function freeText(seats: readonly { text: string }[]): string {
  if (seats.length === 0) return "No other is free just now. Tell us when it would suit you."
  return `${seats.map((seat) => seat.text).join(" and ")} ${seats.length === 1 ? "is" : "are"} free.`
}
