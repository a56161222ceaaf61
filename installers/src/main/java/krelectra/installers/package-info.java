/**
 * Makes packages for users from the built workbench: a runtime with only the modules that are used,
 * the natives of one platform, a cache for a quick start, launchers, licences.
 */
@NullMarked
package krelectra.installers;

import org.jspecify.annotations.NullMarked;
