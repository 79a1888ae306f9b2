import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Markets had a Vietnamese name only. A bare name becomes both until somebody writes the English one. */
export class Migration20261122012500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `update speciality set export_markets = (
         select jsonb_agg(jsonb_build_object('label_vi', name, 'label_en', name) order by place)
         from jsonb_array_elements_text(export_markets) with ordinality as market (name, place))
       where jsonb_typeof(export_markets -> 0) = 'string';`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `update speciality set export_markets = (
         select jsonb_agg(market -> 'label_vi' order by place)
         from jsonb_array_elements(export_markets) with ordinality as m (market, place))
       where jsonb_typeof(export_markets -> 0) = 'object';`,
    )
  }
}
