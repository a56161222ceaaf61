/**
 * Files of weights: safetensors, PyTorch archives, TensorFlow checkpoints. All input is taken for
 * hostile: sizes are checked before memory is asked for, and nothing in a file is executed.
 */
@NullMarked
package krelectra.inference.weights;

import org.jspecify.annotations.NullMarked;
