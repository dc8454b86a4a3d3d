package dev.troth.server;

/** The version that the server tells its clients. */
final class Version {

    static final String TEXT = "0.1.0";

    private Version() {}
}
