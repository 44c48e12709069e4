/** An invented group in a real city: nobody here exists, and no mail to `.example` can leave the machine. */
export const groupName = "The Pothole Society"
export const groupZone = "America/Detroit"
const domain = "potholesociety.example"

/** Who to sign in as: the host sees all that an editor sees, the admin manages the group as well. */
export const demoEditorEmail = `sam@${domain}`
export const demoAdminEmail = `alex@${domain}`
export const groupEmail = `hello@${domain}`

export const members = {
  alex: { name: "Alex Moreau", publicName: "Alex Moreau", email: demoAdminEmail, role: "admin" },
  sam: { name: "Sam Okafor", publicName: "Sam Okafor", email: demoEditorEmail, role: "editor" },
  priya: { name: "Priya Raman", publicName: "Priya Raman", email: `priya@${domain}`, role: "editor" },
  luis: { name: "Luis Ferrante", publicName: "Luis F.", email: `luis@${domain}`, role: "editor" },
  hannah: { name: "Hannah Weiss", publicName: "Hannah Weiss" },
  tomasz: { name: "Tomasz Zieliński", publicName: "Tomasz Z." },
  // Cannot sign in, and can be asked by mail whether she knows somebody.
  yuki: { name: "Yuki Tanabe", publicName: "Yuki Tanabe", email: `yuki@${domain}` },
  // Vouches for people, and stays out of sight.
  bernie: { name: "Bernadette Cole", publicName: "" },
} as const

export type MemberKey = keyof typeof members
