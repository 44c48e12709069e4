/** A sentence for each reason with which a verb about an invitation refuses an editor. */
export const invitationRefusals: Record<string, string> = {
  "seat-gone": "That seat has just gone. Choose another.",
  "too-late": "This offer ended too long ago.",
  "not-open": "It was answered meanwhile. Reload and look again.",
  "not-silent": "There is an answer by now, or it is too early.",
  "not-booked": "They have no seat any more, or it has begun. Reload and look again.",
  "not-yet": "It has not begun yet, or they were thanked already.",
  "changed-meanwhile": "Something has happened since this page was opened. Reload and look again.",
  "not-ours-to-offer": "It was answered meanwhile. Reload and look again.",
  "not-ours-to-take": "It was answered, or is over. Reload and look again.",
  "never-mail": "They asked us never to write again. Their page still works, and they can come back by it.",
  "already-leaving": "Too late: it is leaving.",
  "nothing-to-undo": "There is nothing to undo any more.",
  "nothing-to-settle": "A colleague has done that.",
  "nothing-to-hide": "Their name is gone already. Reload and look again.",
  "nothing-to-show": "They have written nothing yet that could stand there.",
}
