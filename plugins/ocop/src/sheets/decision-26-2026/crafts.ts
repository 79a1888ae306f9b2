import type { SheetRows } from "../rows"

/** Handicrafts: the sheets of the sets 21 to 22. Asterisks stand as in the annex: the least step for so many stars. */
export const CRAFTS: Readonly<Record<string, SheetRows>> = {
  "QD26-21": {
    refusals: ["forged", "dossier"],
    sections: [
      {
        part: "A",
        no: "1",
        points: 19,
        name: "production",
        criteria: [
          ["1.1", 4, "materials", "1*** 2 4"],
          ["1.2", 3, "value_craft", "1 2 3"],
          ["1.3", 3, "capacity", "1 2 3"],
          ["1.4", 4, "linkage", "0 1 2**** 4*****"],
          ["1.5", 4, "environment", "1**** 2 4"],
          ["1.6", 1, "sustainable", "0 1"],
        ],
      },
      {
        part: "A",
        no: "2",
        points: 9,
        name: "development",
        criteria: [
          ["2.1", 4, "idea_or_new", "0 1 2 4****"],
          ["2.2", 4, "label_packed", "1*** 3 4****"],
          ["2.3", 1, "bilingual", "1"],
        ],
      },
      {
        part: "A",
        no: "3",
        points: 12,
        name: "community",
        criteria: [
          ["3.1", 3, "organisation", "1 2 3"],
          ["3.2", 1, "representative", "0 1"],
          ["3.3", 3, "labour", "1 2 3"],
          ["3.4", 2, "growth", "1 2****"],
          ["3.5", 3, "property", "1*** 2**** 3"],
        ],
      },
      {
        part: "B",
        no: "4",
        points: 13,
        name: "marketing",
        criteria: [
          ["4.1", 5, "reach", "1 2*** 3**** 5*****"],
          ["4.2", 3, "distribution", "0 1 2 3"],
          ["4.3", 5, "promotion", "0 1 2 3 5"],
        ],
      },
      {
        part: "B",
        no: "5",
        points: 12,
        name: "story",
        criteria: [
          ["5.1", 5, "story", "0 1 2 3 5****"],
          ["5.2", 2, "story_form", "0 1 2"],
          ["5.3", 5, "identity", "0 1*** 3 5"],
        ],
      },
      {
        part: "C",
        no: "6",
        points: 21,
        name: "indicators",
        criteria: [
          ["6.1", 5, "fineness", "0 1 3 5*****"],
          ["6.2", 5, "design", "1 3 5*****", "infringing"],
          ["6.3", 3, "worth", "0 1 2 3"],
          ["6.4", 3, "functions", "0 1 2 3"],
          ["6.5", 5, "components", "0 3 5"],
        ],
      },
      { part: "C", no: "7", points: 4, criteria: [["7", 4, "declaration", "1*** 2 4"]] },
      { part: "C", no: "8", points: 5, criteria: [["8", 5, "assurance", "1*** 3**** 5"]] },
      { part: "C", no: "9", points: 5, criteria: [["9", 5, "export", "1 3 5"]] },
    ],
  },
  "QD26-22": {
    refusals: ["forged", "dossier"],
    sections: [
      {
        part: "A",
        no: "1",
        points: 18,
        name: "production",
        criteria: [
          ["1.1", 4, "materials", "1*** 2 4"],
          ["1.2", 3, "value_craft", "1 2 3"],
          ["1.3", 3, "capacity", "1 2 3"],
          ["1.4", 4, "linkage", "0 1 2**** 4*****"],
          ["1.5", 3, "environment", "1**** 2 3"],
          ["1.6", 1, "sustainable", "0 1"],
        ],
      },
      {
        part: "A",
        no: "2",
        points: 10,
        name: "development",
        criteria: [
          ["2.1", 4, "idea_or_new", "0 1 2 4****"],
          ["2.2", 5, "label_packed", "1*** 3 5****"],
          ["2.3", 1, "bilingual", "1"],
        ],
      },
      {
        part: "A",
        no: "3",
        points: 12,
        name: "community",
        criteria: [
          ["3.1", 3, "organisation", "1 2 3"],
          ["3.2", 1, "representative", "0 1"],
          ["3.3", 3, "labour", "1 2 3"],
          ["3.4", 2, "growth", "1 2****"],
          ["3.5", 3, "property", "1*** 2**** 3"],
        ],
      },
      {
        part: "B",
        no: "4",
        points: 13,
        name: "marketing",
        criteria: [
          ["4.1", 5, "reach", "1 2*** 3**** 5*****"],
          ["4.2", 3, "distribution", "0 1 2 3"],
          ["4.3", 5, "promotion", "0 1 2 3 5"],
        ],
      },
      {
        part: "B",
        no: "5",
        points: 12,
        name: "story",
        criteria: [
          ["5.1", 5, "story", "0 1 2 3 5****"],
          ["5.2", 2, "story_form", "0 1 2"],
          ["5.3", 5, "identity", "0 1*** 3 5"],
        ],
      },
      {
        part: "C",
        no: "6",
        points: 24,
        name: "indicators",
        criteria: [
          ["6.1", 5, "fineness", "0 1 3 5*****"],
          ["6.2", 5, "design", "1 3 5*****", "infringing"],
          ["6.3", 5, "worth", "0 1 3 5"],
          ["6.4", 4, "functions", "0 1 2 4"],
          ["6.5", 5, "components_minorities", "0 3 5"],
        ],
      },
      { part: "C", no: "7", points: 3, criteria: [["7", 3, "declaration", "1*** 2 3"]] },
      { part: "C", no: "8", points: 3, criteria: [["8", 3, "use_craft", "1 2 3"]] },
      { part: "C", no: "9", points: 5, criteria: [["9", 5, "export", "1 3 5"]] },
    ],
  },
}
