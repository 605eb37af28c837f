import { getLocalTimeZone, parseAbsolute, type ZonedDateTime } from '@internationalized/date';
import { Button, DateField, DateInput, DateSegment, Label } from 'react-aria-components';
import { X } from 'lucide-react';
import styles from './fields.module.css';
import ownStyles from './moment-field.module.css';
import { classes } from './classes.ts';

const css = classes(styles);
const own = classes(ownStyles);

type Props = {
  readonly label: string;
  readonly hideLabel?: boolean;
  /** A moment in ISO 8601, or null. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
};

/** A field for a day and a time, in this machine's time zone and the reader's order. */
export function MomentField({ label, hideLabel = false, value, onChange }: Props) {
  const zone = getLocalTimeZone();
  return (
    <DateField<ZonedDateTime>
      value={value === null ? null : parseAbsolute(value, zone)}
      placeholderValue={nextFullHour(zone)}
      onChange={(moment) => onChange(moment === null ? null : withOffset(moment))}
      granularity="minute"
      hideTimeZone
      shouldForceLeadingZeros
      hourCycle={24}
      className={css('field')}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {hideLabel ? null : <Label className={css('label')}>{label}</Label>}
      <div className={own('box')}>
        <DateInput className={own('input')}>
          {(segment) => <DateSegment segment={segment} className={own('segment')} />}
        </DateInput>
        {value === null ? null : (
          <Button
            slot={null}
            aria-label={`Clear ${label}`}
            className={own('clear')}
            onPress={() => onChange(null)}
          >
            <X size={12} aria-hidden />
          </Button>
        )}
      </div>
    </DateField>
  );
}

/** The moment with its offset, without the zone's name and fractions: `2026-11-30T17:00:00+01:00`. */
function withOffset(moment: ZonedDateTime): string {
  return moment
    .toString()
    .replace(/\[.*\]$/, '')
    .replace(/\.\d+/, '');
}

function nextFullHour(zone: string): ZonedDateTime {
  const hour = 3_600_000;
  return parseAbsolute(new Date(Math.ceil(Date.now() / hour) * hour).toISOString(), zone);
}
