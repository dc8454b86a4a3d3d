package dev.troth.engine.object;

/**
 * How the files of a Work fare.
 *
 * @param workPlacements how many groups there are
 * @param workPlacementsCreated how many of them have a Destination
 */
public record WorkStatus(Conditions conditions, int workPlacements, int workPlacementsCreated) {

    public static final WorkStatus EMPTY = new WorkStatus(Conditions.NONE, 0, 0);
}
