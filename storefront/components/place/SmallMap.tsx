/** The country with one province marked; a picture, the words are beside it. */
export function SmallMap({ slug }: { slug: string; name: string }) {
  return <div data-province={slug} className="h-40 w-24 shrink-0 bg-suong" aria-hidden="true" />;
}
