package dev.troth.timeline;

/** How a terminal shows tones. It may put marks around a text that take no room, and nothing else. */
@FunctionalInterface
public interface Tones {

    /** For chats, logs and files: no colours. */
    Tones NONE = (tone, text) -> text;

    String of(Tone tone, String text);
}
