import { settingsShape } from "@/domain/settings/settings"
import { groupEmail, groupName, groupZone } from "./people"

/** How the demo group introduces itself; whatever is not here is Greenroom's own default. */
export const groupSettings = settingsShape.parse({
  group: {
    name: groupName,
    tagline: "Detroit people who build things with computers, and steer around the rest.",
    about:
      "We are some three hundred people in and around Detroit who write software, run servers, solder, measure, teach, or keep something old alive. Since 2014 we meet every fourth Thursday to tell each other what broke. The name is a promise: everyone hits one, nobody pretends the road is smooth, and somebody always knows a way around.",
    audience: "software people, tinkerers and keepers of old machines in and around Detroit",
    city: "Detroit",
    zone: groupZone,
    joinText:
      'Come to the next Pothole Night and sit anywhere. There is no form, no fee and no name tag.\n\nSomebody will ask what you broke last. Any answer counts, and "nothing yet" gets you a round of applause and some disbelief.',
    joinUrl: "https://list.potholesociety.example/join",
    postalAddress: `${groupName}\n2187 Brakeline Street, Unit 4\nDetroit, MI 48200`,
    imprint:
      "The Pothole Society is an unincorporated group of volunteers. Alex Moreau answers for what stands here.",
    contactEmail: groupEmail,
    privacyNote: "Questions about your data go to Alex Moreau, at the address on the contact page.",
  },
  show: {
    name: "Loose Gravel",
    about:
      "An hour a week with two people who made something, fixed something, or took something down by accident and will say so. No pitch decks. Bring the part that failed.",
    reach: "about 100,000 people an episode",
  },
  links: [
    { label: "The mailing list", url: "https://list.potholesociety.example/" },
    { label: "Loose Gravel, the feed", url: "https://gravel.potholesociety.example/feed" },
    { label: "Photos of past nights", url: "https://photos.potholesociety.example/" },
  ],
  figures: [
    { number: "about 300", label: "people who come or once did" },
    { number: "130", label: "Pothole Nights since 2014" },
    { number: "900", label: "on the mailing list" },
  ],
  places: [
    {
      name: "The Whole Fist",
      url: "https://wholefist.example/submit",
      what: "Every event between Toledo and Flint, whoever runs it",
    },
    {
      name: "Motor City Good Works",
      url: "https://goodworks.example/calendar",
      what: "Fundraisers, drives and volunteering in Wayne County",
    },
    {
      name: "Great Lakes Tech Calendar",
      url: "https://greatlakestech.example/add",
      what: "Meetups and conferences of the region, no questions asked",
    },
  ],
})
