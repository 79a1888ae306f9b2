import type { SheetRows } from "../rows"

/** Community tourism: the sheets of the sets 26. Asterisks stand as in the annex: the least step for so many stars. */
export const TOURISM: Readonly<Record<string, SheetRows>> = {
  "QD26-26": {
    refusals: [],
    sections: [
      {
        part: "A",
        no: "1",
        points: 14,
        name: "services",
        criteria: [
          ["1.1", 3, "tour_unit", "1 3"],
          ["1.2", 5, "tour_rules", "1 3 5"],
          ["1.3", 4, "tour_environment", "1 2 3 4"],
          ["1.4", 2, "tour_energy", "1 2"],
        ],
      },
      {
        part: "A",
        no: "2",
        points: 12,
        name: "development",
        criteria: [
          ["2.1", 5, "tour_idea", "1 3 5"],
          ["2.2", 2, "tour_market", "1 2"],
          ["2.3", 5, "tour_heritage", "1 3 5"],
        ],
      },
      {
        part: "A",
        no: "3",
        points: 14,
        name: "community",
        criteria: [
          ["3.1", 3, "organisation_tourism", "1 2 3"],
          ["3.2", 1, "representative", "0 1"],
          ["3.3", 4, "labour", "1 2 4"],
          ["3.4", 3, "growth", "1 3****"],
          ["3.5", 3, "property_tourism", "1*** 2**** 3"],
        ],
      },
      {
        part: "B",
        no: "4",
        points: 17,
        name: "marketing",
        criteria: [
          ["4.1", 5, "tour_agents", "1 3 5"],
          ["4.2", 3, "tour_links", "1 2 3"],
          ["4.3", 2, "tour_sales", "1 2"],
          ["4.4", 4, "tour_promotion", "1 2 3 4"],
          ["4.5", 3, "tour_media", "1 2 3"],
        ],
      },
      {
        part: "B",
        no: "5",
        points: 8,
        name: "story",
        criteria: [
          ["5.1", 4, "tour_story", "1 2 4"],
          ["5.2", 2, "tour_story_shown", "1 2"],
          ["5.3", 2, "tour_rural", "1 2"],
        ],
      },
      { part: "C", no: "6", points: 3, criteria: [["6", 3, "tour_location", "1 2 3"]] },
      { part: "C", no: "7", points: 3, criteria: [["7", 3, "tour_landscape", "1 2 3"]] },
      { part: "C", no: "8", points: 3, criteria: [["8", 3, "tour_business", "1 3 1 3"]] },
      { part: "C", no: "9", points: 2, criteria: [["9", 2, "tour_order", "1 2 1 2"]] },
      { part: "C", no: "10", points: 3, criteria: [["10", 3, "tour_shop", "1 2 3"]] },
      { part: "C", no: "11", points: 2, criteria: [["11", 2, "tour_experience", "1 2"]] },
      { part: "C", no: "12", points: 3, criteria: [["12", 3, "tour_staff", "1 2 3"]] },
      { part: "C", no: "13", points: 4, criteria: [["13", 4, "tour_services", "1 2 3 4"]] },
      { part: "C", no: "14", points: 4, criteria: [["14", 4, "tour_welcome", "1 2 4"]] },
      { part: "C", no: "15", points: 3, criteria: [["15", 3, "tour_amenities", "1 3 1 3"]] },
      { part: "C", no: "16", points: 3, criteria: [["16", 3, "tour_events", "1 2 3"]] },
      { part: "C", no: "17", points: 2, criteria: [["17", 2, "tour_goods", "1 2"]] },
    ],
  },
}
