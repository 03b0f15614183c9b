namespace NativeLambda.Generator.Infrastructure;

/// <summary>A 128-bit fingerprint of a sequence of values: two 64-bit lanes with different multipliers. Not for secrets.</summary>
internal readonly record struct Hash128(ulong Low, ulong High)
{
    /// <summary>Collects values. Mutable, so pass it by reference.</summary>
    internal struct Builder()
    {
        private ulong _low = 0x9E3779B97F4A7C15;
        private ulong _high = 0xC2B2AE3D27D4EB4F;

        public void Add(ulong value)
        {
            _low = Mix(_low, value, 0xFF51AFD7ED558CCD);
            _high = Mix(_high, value, 0xC4CEB9FE1A85EC53);
        }

        public void Add(int value) => Add(unchecked((ulong)value));

        public void Add(Hash128 value)
        {
            Add(value.Low);
            Add(value.High);
        }

        // The length goes first, so that two texts in a row are never taken for two others with the border elsewhere.
        public void Add(string text)
        {
            Add(text.Length);
            var i = 0;
            for (; i + 4 <= text.Length; i += 4)
            {
                Add(text[i] | ((ulong)text[i + 1] << 16) | ((ulong)text[i + 2] << 32) | ((ulong)text[i + 3] << 48));
            }

            for (; i < text.Length; i++)
            {
                Add(text[i]);
            }
        }

        public readonly Hash128 ToHash() => new(_low, _high);

        // The shift carries the high bits, where the multiplication gathers the differences, back to the low ones.
        private static ulong Mix(ulong lane, ulong value, ulong multiplier)
        {
            unchecked
            {
                lane = (lane ^ value) * multiplier;
                return lane ^ (lane >> 32);
            }
        }
    }
}
