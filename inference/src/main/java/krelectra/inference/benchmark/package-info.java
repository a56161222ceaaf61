/**
 * Measures speed and memory: the network as the workbench runs it, the matrix products alone, and
 * the same network in a Python process, in turns.
 */
@NullMarked
package krelectra.inference.benchmark;

import org.jspecify.annotations.NullMarked;
