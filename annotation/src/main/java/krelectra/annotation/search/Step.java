package krelectra.annotation.search;

/** A part of a query's sequence. */
sealed interface Step permits Gap, Pattern {}
