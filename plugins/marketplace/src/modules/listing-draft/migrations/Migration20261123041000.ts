import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Every fourth bit of a look, from each of the first four on: `looks.ts` says what for. */
const BANDS = [
  "1229782938247303441",
  "2459565876494606882",
  "4919131752989213764",
  "-8608480567731124088",
]

/** Pictures that look alike are found by an index. Of all rows: what is known of a part of them helps no plan. */
export class Migration20261123041000 extends Migration {
  override async up(): Promise<void> {
    for (const [place, band] of BANDS.entries())
      this.addSql(
        `create index if not exists "IDX_listing_draft_picture_look_${place}" on "listing_draft_picture" ((look & ${band}));`,
      )
  }

  override async down(): Promise<void> {
    for (const place of BANDS.keys())
      this.addSql(`drop index if exists "IDX_listing_draft_picture_look_${place}";`)
  }
}
