import * as z from "zod"

/** One to five seats, as boxes of one name send them. */
export const seatsInput = z
  .union([z.array(z.uuid()), z.uuid().transform((one) => [one])], "Offer at least one time.")
  .refine((ids) => ids.length > 0, "Offer at least one time.")
  .refine((ids) => ids.length <= 5, "Five times are enough to choose from.")
