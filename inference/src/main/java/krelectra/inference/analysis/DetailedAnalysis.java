package krelectra.inference.analysis;

/** An analysis of an input that the model saw as a whole, with everything that it computed. */
public record DetailedAnalysis(Analysis analysis, Tensors tensors) {}
