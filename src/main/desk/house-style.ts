import { ok } from '../../core/result.ts';
import type { ExportPreset, HouseStyle } from '../../core/story/house-style.ts';
import type { Handlers } from './answer.ts';
import { writableSession, type Context } from './context.ts';

type HouseStyleRequests = 'houseStyle.setRule' | 'houseStyle.setExport' | 'houseStyle.setViews';

/** What a house changes about its style from the window. */
export function houseStyleHandlers(context: Context): Pick<Handlers, HouseStyleRequests> {
  const change = async (to: (style: HouseStyle) => HouseStyle) => {
    const session = await writableSession(context);
    if (!session.ok) return session;
    const written = await session.value.changeHouseStyle(to);
    return written.ok ? ok({}) : written;
  };
  return {
    'houseStyle.setRule': ({ rule, severity }) =>
      change((style) => ({ ...style, preflight: { ...style.preflight, [rule]: severity } })),
    'houseStyle.setExport': (exports) =>
      change((style) =>
        'preset' in exports
          ? { ...style, exportPresets: joined(style.exportPresets, exports.preset) }
          : { ...style, ...exports },
      ),
    'houseStyle.setViews': (views) => change((style) => ({ ...style, ...views })),
  };
}

/** The presets with one more, which takes the place of one of its name. */
function joined(presets: readonly ExportPreset[], preset: ExportPreset): ExportPreset[] {
  return [...presets.filter(({ name }) => name !== preset.name), preset];
}
