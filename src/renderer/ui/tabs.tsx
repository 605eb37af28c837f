import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import styles from './tabs.module.css';
import { classes } from './classes.ts';

const css = classes(styles);

type Props<K extends string> = {
  readonly label: string;
  readonly tabs: readonly {
    readonly id: K;
    readonly label: string;
    readonly count?: number;
    readonly content: ReactNode;
  }[];
  readonly chosen: K;
  readonly onChange: (id: K) => void;
};

/** Several panels in one place. */
export function Tabs<K extends string>({ label, tabs, chosen, onChange }: Props<K>) {
  return (
    <AriaTabs
      selectedKey={chosen}
      onSelectionChange={(key) => {
        const tab = tabs.find(({ id }) => id === key);
        if (tab !== undefined) onChange(tab.id);
      }}
      className={css('tabs')}
    >
      <TabList aria-label={label} className={css('list')}>
        {tabs.map(({ id, label: text, count }) => (
          <Tab key={id} id={id} className={css('tab')}>
            {text}
            {count === undefined ? null : <span className={css('count')}>{count}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className={css('panel')}>
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
