/** What a draft lacks before it can be public, in words. */
export const missing: Record<string, string> = {
  value: "Say what our people get.",
  zone: "Choose the time zone of the place.",
  involvement: "Say how we are in it, who of us stands for it, and in one sentence.",
  "public-name": "Whoever stands for it has no public name yet: choose somebody who has.",
  "new-date": "The day for which it was announced is over: give it a new date.",
}
