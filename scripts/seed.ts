import { closeDb } from "@/lib/db"
import { seedDemo } from "@/prisma/seed/demo"

await seedDemo()
await closeDb()
