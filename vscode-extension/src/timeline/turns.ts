/**
 * Does something again and again, one after the other, for as long as somebody asks. What is asked for while it is being done
 * is done once more afterwards, however often it was asked: so the last answer is always that to the newest text, and no
 * speed of typing keeps it from coming.
 */
export class Turns {
    private running = false;
    private again = false;

    /** @param act must not fail */
    constructor(private readonly act: () => Promise<void>) {}

    ask(): void {
        this.again = true;
        if (!this.running) {
            this.running = true;
            void this.run();
        }
    }

    private async run(): Promise<void> {
        while (this.again) {
            this.again = false;
            await this.act();
        }
        this.running = false;
    }
}
