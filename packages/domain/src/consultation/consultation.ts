import { gatheringKind } from '../gathering/gathering.kind';

/** 基层协商活动 (秦商量 …) */
export const consultationKind = gatheringKind('consultations', '协商');
