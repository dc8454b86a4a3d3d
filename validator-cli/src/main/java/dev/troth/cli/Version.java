package dev.troth.cli;

/** Which Troth this is. */
final class Version {

    private Version() {}

    /** From the jar's manifest; {@code unpackaged} where classes run without one. */
    static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }
}
