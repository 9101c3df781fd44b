import { playInThread } from './entries/local/demo-thread';

// The whole of the thread that loads a part of the demo world; beside the local run's bundle stands the one made of this file.
playInThread();
