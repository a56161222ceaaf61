/**
 * ELECTRA networks: their configuration, their weights matched to the parameters, the encoder and
 * its heads.
 */
@NullMarked
package krelectra.inference.model;

import org.jspecify.annotations.NullMarked;
