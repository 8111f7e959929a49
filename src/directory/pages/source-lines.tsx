// The lines that the licences of the open data ask for, beside the data.
type Source = { name: string; licence: string | null; licence_url: string | null; attribution: string | null };

export const SourceLines = ({ sources, positions }: { sources: readonly Source[]; positions: boolean }) => (
  <div className="al-soft">
    {sources.map((source) => (
      <p key={source.name}>
        Entries from {source.name}{source.attribution && <>: contains information from {source.attribution}</>}
        {source.licence && <>, under the {source.licence_url ? <a href={source.licence_url}>{source.licence}</a> : source.licence}</>}.
      </p>
    ))}
    {positions && (
      <p>
        Postcode areas: contains OS data © Crown copyright and database right 2025, Royal Mail data © Royal Mail copyright and database right 2025,
        and National Statistics data © Crown copyright and database right 2025.
      </p>
    )}
  </div>
);
