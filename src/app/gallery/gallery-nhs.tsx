// The parts of the NHS design system that our pages use.
import { PageTitle, Section } from '../../kit/look/index.ts';
import {
  Button, Details, InsetText, NhsCard, NotificationBanner, Pagination, SummaryList, Table, Tag, TaskList, WarningCallout,
} from '../../kit/nhs/index.ts';
import type { TagColour } from '../../kit/nhs/index.ts';

const colours: TagColour[] = ['white', 'grey', 'green', 'aqua-green', 'blue', 'purple', 'pink', 'red', 'orange', 'yellow'];

export const GalleryNhs = () => (
  <>
    <PageTitle lede="Official markup, our colours and typeface.">Parts of the NHS design system</PageTitle>
    <Section heading="Buttons">
      <div className="al-actions">
        <Button>Save</Button><Button variant="secondary">Not now</Button><Button variant="warning">Leave it out for good</Button><Button small>Small</Button><Button disabled>Not yet</Button>
      </div>
    </Section>
    <Section heading="Answers so far">
      <SummaryList
        rows={[
          { key: 'Name they like', value: 'Callum', actions: [{ href: '#name', text: 'Change', hiddenText: 'the name they like' }] },
          { key: 'How to reach them', value: <>Phone, after 4pm<br />Never by post</>, actions: [{ href: '#a', text: 'Add', hiddenText: 'a way to reach them' }, { href: '#c', text: 'Change', hiddenText: 'how to reach them' }] },
          { key: 'Leaves hospital', value: 'Not known: the ward decides on Thursday' },
        ]}
      />
    </Section>
    <Section heading="A table that stacks on a phone">
      <Table
        caption="Room this week"
        captionHidden
        columns={[{ heading: 'Peer worker' }, { heading: 'Area' }, { heading: 'Room for', numeric: true }]}
        rows={[[<a href="#nadia" key="n">Nadia</a>, 'Wards', 2], ['Dev', 'East', 1], ['Ruth', 'West and town centre', 0]]}
        firstCellIsHeader
      />
    </Section>
    <Section heading="Steps of a longer task">
      <TaskList
        items={[
          { title: 'Who is asking', href: '#who', status: { tag: 'Done', colour: false, border: false } },
          { title: 'What they hope for', href: '#hope', hint: 'In their own words', status: { tag: 'To do', colour: 'blue' } },
          { title: 'Check and send', status: 'Cannot start yet', cannotStartYet: true },
        ]}
      />
    </Section>
    <Section heading="Saying more">
      <Details summary="What peer support is not"><p>It is not therapy, and nobody is watched over.</p></Details>
      <Details expander open summary="How long answers take here"><p>Most within 2 working days.</p></Details>
      <InsetText>Nobody reads this at night.</InsetText>
      <WarningCallout heading="Before you write"><p>If somebody is in danger now, ring 999 first.</p></WarningCallout>
      <NotificationBanner heading="Nadia is away this week">Imran covers for her.</NotificationBanner>
      <NhsCard heading="A plain card" headingLevel={3}>With a sentence in it.</NhsCard>
    </Section>
    <Section heading="Tags"><p className="al-tag-row">{colours.map((colour) => <Tag colour={colour} key={colour}>{colour}</Tag>)}<Tag>plain</Tag></p></Section>
    <Pagination previous={{ href: '#p1', label: '1 of 3' }} next={{ href: '#p3', label: '3 of 3' }} />
  </>
);
