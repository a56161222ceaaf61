/**
 * The H2 database: projects and their labels, the log of edits, data sets, backups. What was
 * acknowledged is on the disk.
 */
@NullMarked
package krelectra.store;

import org.jspecify.annotations.NullMarked;
