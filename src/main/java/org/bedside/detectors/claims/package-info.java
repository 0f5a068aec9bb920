/// **Claims** looks for what a draft promises or asserts, and for what it rests that on: claims,
/// figures, drugs and superlatives; sources, proof and labels.
///
/// - Door: [Claims].
/// - Order: above the frame in detectors (Detector, Material, Passage, Phrases), which it leans on.
/// - Keeps: lists of phrases, of sources and of drugs, each beside the class that reads it.
@NullMarked
package org.bedside.detectors.claims;

import org.jspecify.annotations.NullMarked;
