import { workInThread } from './local/work-in-thread';
import { sheetTasks } from './local/sheet-tasks';

// The whole of a thread that the local run starts; beside its bundle stands the one made of this file.
workInThread(sheetTasks);
