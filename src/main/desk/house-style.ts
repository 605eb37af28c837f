import { ok } from '../../core/result.ts';
import type { Handlers } from './answer.ts';
import { writableSession, type Context } from './context.ts';

/** What a house changes about its style from the window. */
export function houseStyleHandlers(context: Context): Pick<Handlers, 'houseStyle.setRule'> {
  return {
    'houseStyle.setRule': async ({ rule, severity }) => {
      const session = await writableSession(context);
      if (!session.ok) return session;
      const written = await session.value.changeHouseStyle((style) => ({
        ...style,
        preflight: { ...style.preflight, [rule]: severity },
      }));
      return written.ok ? ok({}) : written;
    },
  };
}
