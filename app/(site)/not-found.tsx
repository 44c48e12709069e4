import { NothingHere } from "@/components/site/nothing-here"

/** Where a browser with script puts it: inside the frame that is there already. */
export default NothingHere
