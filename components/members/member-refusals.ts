/** A sentence for each reason with which a change of a member is refused. */
export const memberRefusals: Record<string, string> = {
  "last-admin": "This is the last admin, and one must stay. Make somebody else admin first.",
  "still-involved": "A public event stands on this name. Change the event first.",
  "needs-address": "A role needs an address, to which the sign-in link goes.",
  "changed-meanwhile": "A colleague changed this member meanwhile. Reload and look again.",
  "address-taken": "Somebody has that address already.",
}
