/**
 * The workbench: the entry, where its files lie, and which version it is. Below are one package a
 * workflow, the command line, and what both share.
 */
@NullMarked
package krelectra.app;

import org.jspecify.annotations.NullMarked;
