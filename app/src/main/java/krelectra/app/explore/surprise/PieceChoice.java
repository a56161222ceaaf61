package krelectra.app.explore.surprise;

import krelectra.inference.text.Piece;

/**
 * A piece of what is selected.
 *
 * @param at its index among all pieces
 */
public record PieceChoice(int at, Piece piece) {}
