export { rehearsal } from './xincheng/xincheng';
