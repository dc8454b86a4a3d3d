package dev.troth.engine.object;

/**
 * What a Promise's status says about its API; it stands there twice, at the top and below {@code kratix}.
 *
 * @param version the version of the Promise; {@code ""} for none
 * @param kind the kind of requests; {@code ""} without an API
 * @param status {@code Available}, {@code Unavailable}, or {@code ""}
 * @param lastAvailableSeconds since when, in seconds since the epoch, or {@link Timestamps#NONE}
 */
public record Availability(String version, String kind, String apiVersion, String status, long lastAvailableSeconds) {

    public static final Availability EMPTY = new Availability("", "", "", "", Timestamps.NONE);

    public static final String AVAILABLE = "Available";
    public static final String UNAVAILABLE = "Unavailable";

    public Availability withVersion(String other) {
        return new Availability(other, kind, apiVersion, status, lastAvailableSeconds);
    }

    public Availability withApi(String otherKind, String otherApiVersion) {
        return new Availability(version, otherKind, otherApiVersion, status, lastAvailableSeconds);
    }

    public Availability withStatus(String other) {
        return new Availability(version, kind, apiVersion, other, lastAvailableSeconds);
    }

    public Availability availableSince(long seconds) {
        return new Availability(version, kind, apiVersion, AVAILABLE, seconds);
    }
}
