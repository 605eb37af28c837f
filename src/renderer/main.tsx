import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { App } from './app.tsx';
import { actionsOf } from './desk/actions.ts';
import { ActionsProvider } from './desk/actions-context.tsx';
import { bridgeTransport } from './desk/bridge-transport.ts';
import { followOffers } from './desk/bundle-steps.ts';
import { deskClient } from './desk/client.ts';
import { DeskProvider } from './desk/desk-context.tsx';
import { openStoryOf } from './desk/open-story.ts';
import { keepPerson, PersonProvider } from './desk/person.tsx';
import { socketTransport } from './desk/socket-transport.ts';
import './theme/base.css';
import './theme/prose.css';

// zod would compile its checks with `new Function`, which the page's policy forbids.
z.config({ jitless: true });

const transport = bridgeTransport() ?? socketTransport(`ws://${location.host}/ws`);
const desk = deskClient(transport);
// Before the first question: the host tells what was opened from outside as soon as it has heard one.
followOffers(desk);
const person = keepPerson(desk);
const openStory = openStoryOf(desk, person.name.get);
const actions = actionsOf(desk, openStory);
const queries = new QueryClient({
  // The desk tells of every change; nothing is asked again by itself.
  defaultOptions: {
    queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
  },
});

const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <DeskProvider value={desk}>
          <ActionsProvider value={actions}>
            <PersonProvider value={person}>
              <App openStory={openStory} />
            </PersonProvider>
          </ActionsProvider>
        </DeskProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
