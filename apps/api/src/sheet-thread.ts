import { workInThread } from './entries/local/work-in-thread';
import { sheetTasks } from './entries/local/sheet-tasks';

// The whole of a thread that the local run starts; beside its bundle stands the one made of this file.
workInThread(sheetTasks);
